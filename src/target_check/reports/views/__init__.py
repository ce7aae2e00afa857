"""What is drawn together of an entity, a target, a problem, before it is written in any form."""
