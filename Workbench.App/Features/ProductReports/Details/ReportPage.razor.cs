using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.ProductReports.Details;

/// <summary>One report to the product group: its tickets, what it has cost, and what comes of it.</summary>
public partial class ReportPage
{
    private ReportView? _view;
    private int _shown;

    [Parameter]
    public int No { get; set; }

    [Inject]
    public required ProductReportsQuery Query { get; init; }

    /// <summary>A wait grows without anything being changed.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(10);

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _shown != No)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.ProductReport, No) || change.Topic == ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may move on while the answer is on its way: an answer about another one is not shown.
        int asked;
        ReportView? view;
        do
        {
            _shown = asked = No;
            view = await Query.GetAsync(Actor, asked, ct);
        } while (asked != No);

        _view = view;
    }
}
