class Low {}
