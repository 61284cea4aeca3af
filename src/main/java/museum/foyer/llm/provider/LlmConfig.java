package museum.foyer.llm.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Which models to ask, and what they may cost. Everything has a default but the secrets. */
@ConfigMapping(prefix = "foyer.llm")
public interface LlmConfig {

  /**
   * Address of an OpenAI-compatible API up to and including its version, such as {@code
   * http://localhost:11434/v1}. Without it the public OpenAI endpoint is used, if there is a key.
   */
  Optional<URI> baseUrl();

  /** Sent as bearer token. Without key and address there is no model; local servers need no key. */
  Optional<String> apiKey();

  /** A small model is enough: it only phrases facts it is given. */
  @WithDefault("gpt-4o-mini")
  String model();

  /** 0: the same facts should give the same sentence. */
  @WithDefault("0")
  double temperature();

  /** Most tokens of any answer, whatever was asked for: 400 are about 300 words. */
  @WithDefault("400")
  int maxTokens();

  /**
   * Name of the request's token limit. Every compatible server knows the default; newer reasoning
   * models want {@code max_completion_tokens}.
   */
  @WithDefault("max_tokens")
  String maxTokensField();

  /** Name lookup, TCP and TLS together. 1.5 s, so that a dead provider is noticed within 2 s. */
  @WithDefault("PT1.5S")
  Duration connectTimeout();

  /** From the call to the first text, one retry included: nobody looks at nothing for longer. */
  @WithDefault("PT8S")
  Duration firstTokenTimeout();

  /** Longest silence between two texts. */
  @WithDefault("PT10S")
  Duration idleTimeout();

  /** Longest answer; also how long shutting down may have to wait. */
  @WithDefault("PT45S")
  Duration totalTimeout();

  /**
   * Calls under way at once. 128 is twice what one replica is expected to serve, and costs at most
   * 128 connections.
   */
  @WithDefault("128")
  int maxConcurrent();

  /** How long a call may wait for another to end before it is refused: less than one notices. */
  @WithDefault("PT0.25S")
  Duration permitTimeout();

  Breaker breaker();

  Budget budget();

  Embeddings embeddings();

  /** When to stop asking a provider that fails. */
  interface Breaker {

    /** Failures in a row: enough not to react to a hiccup under load. */
    @WithDefault("10")
    int failures();

    /** Time between two attempts while it is open. */
    @WithDefault("PT5S")
    Duration probeInterval();
  }

  /** Hard limits for a calendar month in UTC, for all replicas together. Absent: no limit. */
  interface Budget {
    OptionalLong calls();

    /** Prompt and answer tokens. */
    OptionalLong tokens();
  }

  /** Where vectors come from. */
  interface Embeddings {

    /** The kinds of embedding model. */
    enum Provider {
      /** all-MiniLM-L6-v2, quantised, inside this process; English. */
      IN_PROCESS,
      /** An OpenAI-compatible {@code /embeddings}. */
      ENDPOINT,
      /** An ONNX file with its tokenizer, inside this process. */
      FILE,
      /** No vectors: search by words only. */
      NONE
    }

    @WithDefault("in-process")
    Provider provider();

    /** Endpoint; without it {@code foyer.llm.base-url}. */
    Optional<URI> baseUrl();

    /** Endpoint; without it {@code foyer.llm.api-key}. */
    Optional<String> apiKey();

    /** Endpoint. */
    @WithDefault("text-embedding-3-small")
    String model();

    /** Endpoint: what to insist on. Without it the first answer decides. */
    OptionalInt dimension();

    /** File: the {@code .onnx} model with BERT's inputs. */
    Optional<Path> file();

    /** File: the {@code tokenizer.json} that came with the model. */
    Optional<Path> tokenizer();

    /** File: put before every text; {@code "query: "} for the e5 family. */
    Optional<String> prefix();

    /** Endpoint: a question waits no longer, words alone must do then. */
    @WithDefault("PT3S")
    Duration timeout();

    /** Questions whose vectors are kept: 2,000 of 384 numbers are 3 MB. */
    @WithDefault("2000")
    int cacheSize();
  }
}
