"""From a folder of files to a catalogue, with everything that is wrong in them."""
