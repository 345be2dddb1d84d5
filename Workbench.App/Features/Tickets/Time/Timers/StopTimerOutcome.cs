using System.Text.Json.Serialization;
using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time.Timers;

/// <summary>The outcomes of stopping a timer.</summary>
public abstract record StopTimerOutcome : IOutcome<StopTimerOutcome>
{
    private StopTimerOutcome() { }

    [JsonIgnore]
    public virtual Refusal? Refusal => null;

    [JsonIgnore]
    public virtual bool IsFinal => true;

    public static StopTimerOutcome Refuse(Refusal refusal) => new Refused(refusal);

    public abstract T Match<T>(
        Func<Posted, T> posted,
        Func<AsksFirst, T> asksFirst,
        Func<Refused, T> refused
    );

    [OutcomeName("Posted")]
    public sealed record Posted(int Number, RegisterTimeResult Time) : StopTimerOutcome
    {
        public override T Match<T>(
            Func<Posted, T> posted,
            Func<AsksFirst, T> asksFirst,
            Func<Refused, T> refused
        ) => posted(this);
    }

    /// <summary>The time must be confirmed first. Nothing is registered, and the timer continues.</summary>
    public sealed record AsksFirst(int ElapsedMinutes) : StopTimerOutcome
    {
        [JsonIgnore]
        public override bool IsFinal => false;

        public override T Match<T>(
            Func<Posted, T> posted,
            Func<AsksFirst, T> asksFirst,
            Func<Refused, T> refused
        ) => asksFirst(this);
    }

    public sealed record Refused(Refusal Why) : StopTimerOutcome
    {
        [JsonIgnore]
        public override Refusal? Refusal => Why;

        public override T Match<T>(
            Func<Posted, T> posted,
            Func<AsksFirst, T> asksFirst,
            Func<Refused, T> refused
        ) => refused(this);
    }
}
