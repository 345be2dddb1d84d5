using Workbench.App.Features.Import.Parsing;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

/// <summary>What one step of an import adds and changes. If a customer or ticket is in it twice, the last one counts.</summary>
public sealed record ImportStepResult
{
    public static ImportStepResult Empty { get; } = new();

    /// <summary>Customers whose agreement or hours the step changed.</summary>
    public IReadOnlyList<CustomerSnapshot> Customers { get; init; } = [];

    /// <summary>New and changed tickets.</summary>
    public IReadOnlyList<Ticket> Tickets { get; init; } = [];

    public NewRecords Records { get; init; } = NewRecords.Empty;

    public IReadOnlyList<RowResult> Rows { get; init; } = [];

    /// <summary>The technicians after the step; null if the step added none.</summary>
    public ImportedTechnicians? Technicians { get; init; }

    /// <summary>Returns the result of a step that did nothing but reject a row.</summary>
    public static ImportStepResult Reject(RowResult row) => new() { Rows = [row] };

    /// <summary>Returns the result of a step that changes nothing.</summary>
    public static ImportStepResult Keep(RowResult row) => new() { Rows = [row] };

    /// <summary>Joins the results of several steps, in the order of the steps.</summary>
    public static ImportStepResult Combine(IReadOnlyCollection<ImportStepResult> parts) =>
        new()
        {
            Customers = [.. parts.SelectMany(p => p.Customers)],
            Tickets = [.. parts.SelectMany(p => p.Tickets)],
            Records = NewRecords.Combine([.. parts.Select(p => p.Records)]),
            Rows = [.. parts.SelectMany(p => p.Rows)],
            Technicians = parts.LastOrDefault(p => p.Technicians is not null)?.Technicians,
        };
}
