using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Funding.Usage;

namespace Workbench.App.Features.Agreements.Usage;

/// <summary>
/// Shows used time as a bar chart whose rows are the rows of its table. The bars only repeat the numbers beside them.
/// </summary>
public partial class UsageTable
{
    private const int MaxRows = 12;

    /// <summary>Width of the longest bar, in units of the drawing.</summary>
    private const int ChartWidth = 1_000;

    private bool _showsAll;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The name of the first column.</summary>
    [Parameter, EditorRequired]
    public required string Column { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<UsageRow> Rows { get; set; }

    /// <summary>The parts that the table shows.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<UsagePart> Parts { get; set; }

    [Parameter]
    public EventCallback<(UsageRow Row, UsagePart Part)> Explain { get; set; }

    /// <summary>Whether all rows are shown at once.</summary>
    [Parameter]
    public bool IsWhole { get; set; }

    private IReadOnlyList<UsageRow> VisibleRows =>
        IsWhole || _showsAll || Rows.Count == MaxRows + 1 ? Rows : [.. Rows.Take(MaxRows)];

    private int LongestBar =>
        Math.Max(1, Rows.Max(r => Parts.Sum(p => Math.Max(0, r.Sum[p].Value))));

    private static string NameOf(UsageRow row) =>
        row.Ticket is { } ticket ? Formats.Text(AgreementsTexts.Ticket, ticket) : row.Name;

    private IEnumerable<(UsagePart Part, int From, int Width)> BarsOf(UsageSum sum)
    {
        var from = 0;
        foreach (var part in Parts)
        {
            var minutes = Math.Max(0, sum[part].Value);
            var width = (int)((long)minutes * ChartWidth / LongestBar);
            if (width > 0)
            {
                yield return (part, from, width);
                from += width;
            }
        }
    }

    internal static string ClassOf(UsagePart part) =>
        part switch
        {
            UsagePart.Drawn => "drawn",
            UsagePart.HourlyRate => "rate",
            UsagePart.Uncovered => "uncovered",
            UsagePart.NotCharged => "not-charged",
        };
}
