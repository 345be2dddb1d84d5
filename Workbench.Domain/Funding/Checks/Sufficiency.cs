namespace Workbench.Domain.Funding.Checks;

/// <summary>The results of the sufficiency check (F1, F2).</summary>
[Rule("F2")]
public abstract record Sufficiency
{
    private Sufficiency() { }

    /// <summary>
    /// Whether the customer chose the hourly rate for time without hours (F5), so that work may start without them.
    /// </summary>
    public bool IsRateChosen { get; init; }

    public bool AllowsStart => IsRateChosen || this is Enough or NotNeeded;

    public abstract T Match<T>(
        Func<Enough, T> enough,
        Func<NotNeeded, T> notNeeded,
        Func<NotLaunched, T> notLaunched,
        Func<NoAgreement, T> noAgreement,
        Func<Short, T> shortOf
    );

    /// <summary>The available hours cover the planned time.</summary>
    public sealed record Enough(Minutes Available) : Sufficiency
    {
        public override T Match<T>(
            Func<Enough, T> enough,
            Func<NotNeeded, T> notNeeded,
            Func<NotLaunched, T> notLaunched,
            Func<NoAgreement, T> noAgreement,
            Func<Short, T> shortOf
        ) => enough(this);
    }

    /// <summary>No hours are drawn: the hourly rate was chosen in advance, or the bug class is not charged.</summary>
    public sealed record NotNeeded : Sufficiency
    {
        public override T Match<T>(
            Func<Enough, T> enough,
            Func<NotNeeded, T> notNeeded,
            Func<NotLaunched, T> notLaunched,
            Func<NoAgreement, T> noAgreement,
            Func<Short, T> shortOf
        ) => notNeeded(this);
    }

    /// <summary>The shop is not launched yet (A3).</summary>
    public sealed record NotLaunched(DateOnly? LaunchedOn) : Sufficiency
    {
        public override T Match<T>(
            Func<Enough, T> enough,
            Func<NotNeeded, T> notNeeded,
            Func<NotLaunched, T> notLaunched,
            Func<NoAgreement, T> noAgreement,
            Func<Short, T> shortOf
        ) => notLaunched(this);
    }

    /// <summary>The customer has no running agreement today.</summary>
    public sealed record NoAgreement : Sufficiency
    {
        public override T Match<T>(
            Func<Enough, T> enough,
            Func<NotNeeded, T> notNeeded,
            Func<NotLaunched, T> notLaunched,
            Func<NoAgreement, T> noAgreement,
            Func<Short, T> shortOf
        ) => noAgreement(this);
    }

    /// <summary>The available hours do not cover the planned time; the shortfall is missing.</summary>
    public sealed record Short(Minutes Available, Minutes Shortfall) : Sufficiency
    {
        public override T Match<T>(
            Func<Enough, T> enough,
            Func<NotNeeded, T> notNeeded,
            Func<NotLaunched, T> notLaunched,
            Func<NoAgreement, T> noAgreement,
            Func<Short, T> shortOf
        ) => shortOf(this);
    }
}
