using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.Domain.Bugs;

namespace Workbench.App.Features.BugClasses.Evidence;

/// <summary>Shows on a product report what its tickets' classes rest on.</summary>
public partial class ReportEvidencePanel
{
    private IReadOnlyList<ClassificationEvidence> _evidence = [];

    [Parameter, EditorRequired]
    public required ProductReport Report { get; set; }

    [Inject]
    public required BugEvidenceQuery Query { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    /// <summary>The page renders this again when the report or a ticket changed.</summary>
    protected override async Task OnParametersSetAsync() =>
        _evidence = await Query.ForReportAsync(
            await Person.GetAsync(),
            Report.No,
            CancellationToken.None
        );
}
