import kotlin.coroutines.*

class Flow {
  private var waiting: Continuation<Int>? = null
  val log = mutableListOf<String>()

  suspend fun next(): Int = suspendCoroutine { waiting = it }

  suspend fun work(name: String): String {
    val first = next()
    val second = next()
    return name + (first + second)
  }

  fun start(name: String) {
    suspend { work(name) }
        .startCoroutine(Continuation(EmptyCoroutineContext) { log.add(it.getOrThrow()) })
  }

  fun feed(number: Int) {
    val continuation = waiting!!
    waiting = null
    continuation.resume(number)
  }
}

fun numbers(): Sequence<Int> = sequence {
  yield(1)
  yieldAll(listOf(2, 3))
}
