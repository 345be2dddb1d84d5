using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>
/// Shows the runs of resets with their lines and the progress of the one that runs, previews a day, and runs what is left (N1–N5).
/// </summary>
public partial class ResetsPage
{
    private const int RowsAtOnce = 30;

    private readonly ReentrancyGuard _running = new();
    private ResetRunsView? _view;
    private int _maxRuns = RowsAtOnce;
    private string? _problem;

    [SupplyParameterFromQuery(Name = "run")]
    public int? Run { get; set; }

    [SupplyParameterFromQuery(Name = "day")]
    public string? Day { get; set; }

    [Inject]
    public required ResetRunsQuery Query { get; init; }

    [Inject]
    public required RunResets RunResets { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>Running and interrupted runs differ only by the time that has passed.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(1);

    private DateOnly LastDay => Clock.Today.AddYears(ResetPreviewPage.MaxYearsAhead);

    private DateOnly? PreviewDay =>
        DateOnly.TryParseExact(
            Day,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day < LastDay
                ? day
                : LastDay
            : null;

    private string? SummaryText =>
        _view is not { } view ? null
        : view.DueNow == 0 ? AgreementsTexts.ResetsNothingDue
        : Formats.Text(AgreementsTexts.ResetsDueNow, view.DueNow);

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.ResetRun;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _view = await Query.RunAsync(Actor, _maxRuns, ct);

    private Task ShowMoreAsync()
    {
        _maxRuns += RowsAtOnce;
        return ReadAsync(DisposalToken);
    }

    private void OnDayChanged(DateOnly? day) =>
        Navigation.NavigateTo(day is { } chosen ? ResetText.PreviewHref(chosen) : "resets");

    /// <summary>Runs what is due, the failed agreements among it. The run goes on when the page is closed.</summary>
    private Task RunNowAsync() =>
        _running.RunAsync(async () =>
        {
            var ct = DisposalToken;
            try
            {
                _problem = null;
                var report = await RunResets.RunAsync(Actor, asOf: null, CancellationToken.None);
                _problem =
                    report.Failed.Count == 0
                        ? null
                        : Formats.Text(AgreementsTexts.ResetsStillFailed, report.Failed.Count);
                if (!ct.IsCancellationRequested)
                {
                    await ReadAsync(ct);
                }
            }
            catch (AccessDeniedException)
            {
                _problem = AgreementsTexts.ResetsNotAllowed;
            }
        });
}
