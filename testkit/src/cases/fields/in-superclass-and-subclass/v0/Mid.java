class Mid extends Top {}
