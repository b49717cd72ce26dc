public interface Priced {}
