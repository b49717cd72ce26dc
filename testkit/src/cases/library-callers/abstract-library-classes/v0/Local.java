class Local extends ThreadLocal<String> {
}
