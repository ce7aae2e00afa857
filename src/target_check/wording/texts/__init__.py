"""The sentences, one module an area; each maps code to :class:`~target_check.wording.text.Text`."""
