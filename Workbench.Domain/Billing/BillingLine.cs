using System.Globalization;

namespace Workbench.Domain.Billing;

/// <summary>
/// One line to invoice. The lines of a source are numbered, and the database refuses a number twice: so nothing is handed over
/// twice, whoever runs it. The sum of a source’s standing lines is what it is worth.
/// </summary>
/// <param name="LineNo">Counted per source, lines of undone hand-overs included.</param>
/// <param name="HandOverNo">The hand-over that it belongs to; zero as long as it is not handed over.</param>
/// <param name="IsCorrection">Whether the line corrects what was handed over before: a credit or a debit.</param>
/// <param name="On">The day of the source.</param>
/// <param name="Minutes">Minutes at the hourly rate or of overdraw, negative for a credit.</param>
/// <param name="AmountOre">Öre excluding VAT, negative for a credit.</param>
public sealed record BillingLine(
    string SourceKey,
    int LineNo,
    int HandOverNo,
    BillingSourceKind Kind,
    bool IsCorrection,
    int CustomerId,
    int? TicketNumber,
    DateOnly On,
    int Minutes,
    long AmountOre
) : IAttributed
{
    /// <summary>The customer's own reference, such as the number of a purchase order; empty without one.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The line's id in files and in other systems, such as "T412-3/1": the same before and after the hand-over.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{SourceKey}/{LineNo}");
}
