class Other implements Top {}
