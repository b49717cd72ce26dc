interface Mid extends Top {}
