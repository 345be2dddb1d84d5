using System.Text.Json.Serialization;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Queue.NextTicket;

/// <summary>The outcomes of taking the next ticket.</summary>
public abstract record TakeNextOutcome : IOutcome<TakeNextOutcome>
{
    private TakeNextOutcome() { }

    [JsonIgnore]
    public virtual Refusal? Refusal => null;

    [JsonIgnore]
    public virtual bool IsFinal => true;

    public static TakeNextOutcome Refuse(Refusal refusal) => new Refused(refusal);

    public abstract T Match<T>(
        Func<Started, T> started,
        Func<QueueEmpty, T> queueEmpty,
        Func<Refused, T> refused
    );

    /// <summary>The ticket is started and assigned to the technician, and its planned time is held.</summary>
    [OutcomeName("Started")]
    public sealed record Started(int Number) : TakeNextOutcome
    {
        /// <summary>The tickets before it that now wait for hours, in the order of the queue.</summary>
        public IReadOnlyList<PassedOverTicket> PassedOver { get; init; } = [];

        public bool Equals(Started? other) =>
            other is not null
            && Number == other.Number
            && PassedOver.SequenceEqual(other.PassedOver);

        public override int GetHashCode() => HashCode.Combine(Number, PassedOver.Count);

        public override T Match<T>(
            Func<Started, T> started,
            Func<QueueEmpty, T> queueEmpty,
            Func<Refused, T> refused
        ) => started(this);
    }

    /// <summary>No ticket in the queue can be started.</summary>
    [OutcomeName("QueueEmpty")]
    public sealed record QueueEmpty : TakeNextOutcome
    {
        /// <summary>The tickets that now wait for hours, in the order of the queue.</summary>
        public IReadOnlyList<PassedOverTicket> PassedOver { get; init; } = [];

        public bool Equals(QueueEmpty? other) =>
            other is not null && PassedOver.SequenceEqual(other.PassedOver);

        public override int GetHashCode() => PassedOver.Count;

        public override T Match<T>(
            Func<Started, T> started,
            Func<QueueEmpty, T> queueEmpty,
            Func<Refused, T> refused
        ) => queueEmpty(this);
    }

    public sealed record Refused(Refusal Why) : TakeNextOutcome
    {
        [JsonIgnore]
        public override Refusal? Refusal => Why;

        public override T Match<T>(
            Func<Started, T> started,
            Func<QueueEmpty, T> queueEmpty,
            Func<Refused, T> refused
        ) => refused(this);
    }

    /// <summary>An intermediate result: this ticket's hours are not enough; it waits for funding and keeps its place.</summary>
    internal sealed record Passed(PassedOverTicket Ticket) : TakeNextOutcome
    {
        [JsonIgnore]
        public override bool IsFinal => false;

        public override T Match<T>(
            Func<Started, T> started,
            Func<QueueEmpty, T> queueEmpty,
            Func<Refused, T> refused
        ) => throw new InvalidOperationException("A step is not an answer.");
    }

    /// <summary>
    /// An intermediate result: a new term was opened for the first ticket's customer, which may change the queue.
    /// </summary>
    internal sealed record TermOpened : TakeNextOutcome
    {
        [JsonIgnore]
        public override bool IsFinal => false;

        public override T Match<T>(
            Func<Started, T> started,
            Func<QueueEmpty, T> queueEmpty,
            Func<Refused, T> refused
        ) => throw new InvalidOperationException("A step is not an answer.");
    }
}
