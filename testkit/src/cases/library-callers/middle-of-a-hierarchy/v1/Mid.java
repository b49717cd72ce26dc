class Mid extends Top {
}
