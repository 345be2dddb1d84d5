namespace Workbench.Domain.Funding.Checks;

/// <summary>The outcomes of the sufficiency check.</summary>
[Rule("F2")]
public abstract record Sufficiency
{
    private Sufficiency() { }

    /// <summary>The customer chose the hourly rate for what finds no hours (F5): work may start without them.</summary>
    public bool IsRateChosen { get; init; }

    public bool AllowsStart => IsRateChosen || this is Enough or NotNeeded;

    public abstract T Match<T>(
        Func<Enough, T> enough,
        Func<NotNeeded, T> notNeeded,
        Func<NotLaunched, T> notLaunched,
        Func<NoAgreement, T> noAgreement,
        Func<Short, T> shortOf
    );

    /// <summary>Available covers what is planned.</summary>
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

    /// <summary>Nothing is drawn: hourly rate chosen in advance, or a bug class that isn't charged.</summary>
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

    /// <summary>The shop isn't open to the public yet (A3).</summary>
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

    /// <summary>No running agreement today.</summary>
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

    /// <summary>Available is less than planned, by so many minutes.</summary>
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
