namespace Workbench.Domain.Tickets.Escalations;

/// <summary>One version of the plan for an escalation. Every version is kept.</summary>
/// <param name="No">The version, counted per escalation.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="StartsOn">Calendar date in Stockholm, if agreed (T3).</param>
/// <param name="EndsOn">Calendar date in Stockholm, if agreed (T3).</param>
/// <param name="PriceOre">In öre, excluding VAT (T2).</param>
/// <param name="Note">What the plan contains, as the customer reads it.</param>
/// <param name="ValidUntil">The last day on which the customer can accept.</param>
public sealed record EscalationPlan(
    int EscalationNo,
    int No,
    DateTime WrittenAt,
    string AuthorName,
    int PlannedMinutes,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    long PriceOre,
    string Note,
    DateOnly ValidUntil
) : IAttributed
{
    public const int MaxNoteLength = 4_000;

    /// <summary>The maximum time of a plan: 10 000 hours.</summary>
    public const int MaxMinutes = 600_000;

    /// <summary>The maximum price: 100 million SEK.</summary>
    public const long MaxPriceOre = 10_000_000_000;
}
