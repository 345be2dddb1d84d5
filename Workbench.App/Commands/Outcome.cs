using System.Text.Json.Serialization;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Commands;

/// <summary>Represents the outcome of a use case with one way to succeed: done with a value, or refused.</summary>
public abstract record Outcome<T> : IOutcome<Outcome<T>>
{
    private Outcome() { }

    [JsonIgnore]
    public abstract Refusal? Refusal { get; }

    public abstract TOut Match<TOut>(Func<T, TOut> done, Func<Refusal, TOut> refused);

    public static Outcome<T> Refuse(Refusal refusal) => new Refused(refusal);

    public static implicit operator Outcome<T>(Refusal refusal) => new Refused(refusal);

    public static implicit operator Outcome<T>(T value) => new Done(value);

    [OutcomeName("Done")]
    public sealed record Done(T Value) : Outcome<T>
    {
        public override Refusal? Refusal => null;

        public override TOut Match<TOut>(Func<T, TOut> done, Func<Refusal, TOut> refused) =>
            done(Value);
    }

    public sealed record Refused(Refusal Reason) : Outcome<T>
    {
        public override Refusal? Refusal => Reason;

        public override TOut Match<TOut>(Func<T, TOut> done, Func<Refusal, TOut> refused) =>
            refused(Reason);
    }
}
