using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Shows the lines of a run, or a kept preview beside what ran.</summary>
public partial class ResetRunPanel
{
    private const int LinesAtOnce = 50;

    private ResetRunView? _view;
    private readonly ReentrancyGuard _running = new();
    private int _maxLines = LinesAtOnce;
    private string? _problem;

    [Parameter, EditorRequired]
    public required int RunId { get; set; }

    [Inject]
    public required ResetRunsQuery Query { get; init; }

    [Inject]
    public required RunResets RunResets { get; init; }

    private bool CanRun => Actor.HasAny(Roles.TeamLead | Roles.Administrator);

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.ResetRun;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _view = await Query.GetAsync(Actor, RunId, _maxLines, ct);

    private static string Title(ResetRunView view) =>
        Formats.Text(
            view.Row.Run.IsPreview ? AgreementsTexts.ResetsPreviewOf : AgreementsTexts.ResetsRunOf,
            Formats.DateAndTime(view.Row.Run.StartedAt),
            Formats.Date(view.Row.Run.AsOf)
        );

    private static string Facts(ResetRunView view)
    {
        var run = view.Row.Run;
        if (view.Compared is not { } compared)
        {
            return Formats.Text(
                AgreementsTexts.ResetsRunFacts,
                ResetText.ActorOf(run),
                run.DueCount,
                run.ResetCount,
                run.EndedCount,
                run.FailedCount
            );
        }

        return Formats.Text(
                AgreementsTexts.ResetsPreviewFacts,
                ResetText.ActorOf(run),
                compared.GetValueOrDefault(PreviewedResetState.AsPreviewed),
                compared.GetValueOrDefault(PreviewedResetState.Different),
                compared.GetValueOrDefault(PreviewedResetState.NotRun)
            )
            + (
                run.DueCount > KeepResetPreview.MaxAgreements
                    ? " "
                        + Formats.Text(
                            AgreementsTexts.ResetsPreviewPart,
                            Formats.Number(KeepResetPreview.MaxAgreements),
                            Formats.Number(run.DueCount)
                        )
                    : ""
            );
    }

    /// <summary>Runs one agreement again. The run goes on when the page is closed.</summary>
    private Task RetryAsync(ResetRunLineRow row) =>
        _running.RunAsync(async () =>
        {
            var ct = DisposalToken;
            try
            {
                _problem = null;
                var report = await RunResets.RetryAsync(
                    Actor,
                    row.Line.CustomerId,
                    CancellationToken.None
                );
                _problem =
                    report.Failed.Count == 0
                        ? null
                        : Formats.Text(AgreementsTexts.ResetsFailedAgain, row.CustomerNumber);
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

    private Task ShowMoreAsync()
    {
        _maxLines += LinesAtOnce;
        return ReadAsync(DisposalToken);
    }
}
