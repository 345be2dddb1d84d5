using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.ProductReports.Overview;

/// <summary>Lists the product reports with their cost so far, and the decided ones.</summary>
public partial class ReportsPage
{
    private IReadOnlyList<ReportRow>? _rows;
    private ReportTab _shown;

    /// <summary>The tab as the address states it; any other value means the open reports.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    public string? TabText { get; set; }

    [Inject]
    public required ProductReportsQuery Query { get; init; }

    private ReportTab Tab =>
        string.Equals(TabText, "over", StringComparison.OrdinalIgnoreCase)
            ? ReportTab.Decided
            : ReportTab.Open;

    private string? SummaryText =>
        _rows is { } rows
            ? Formats.Text(
                _shown == ReportTab.Open
                    ? ProductReportsTexts.SumOpen
                    : ProductReportsTexts.SumOver,
                rows.Count,
                new Minutes(rows.Sum(r => r.Spent.Value)),
                new Minutes(rows.Sum(r => r.Reversed.Value))
            )
            : null;

    private (string Title, string Text) Empty =>
        _shown == ReportTab.Open
            ? (ProductReportsTexts.EmptyOpen, ProductReportsTexts.EmptyOpenText)
            : (ProductReportsTexts.EmptyOver, ProductReportsTexts.EmptyOverText);

    /// <summary>A wait gets longer without any change.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(10);

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _shown != Tab)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.ProductReport or ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives.
        ReportTab requested;
        IReadOnlyList<ReportRow> rows;
        do
        {
            requested = Tab;
            rows = await Query.RunAsync(Actor, requested == ReportTab.Decided, ct);
        } while (requested != Tab);

        (_rows, _shown) = (requested == ReportTab.Decided ? [.. rows.Reverse()] : rows, requested);
    }

    private static string Href(ReportTab tab) =>
        tab switch
        {
            ReportTab.Open => "reports",
            ReportTab.Decided => "reports?tab=over",
        };

    private static string Name(ReportTab tab) =>
        tab switch
        {
            ReportTab.Open => ProductReportsTexts.TabOpen,
            ReportTab.Decided => ProductReportsTexts.TabOver,
        };
}
