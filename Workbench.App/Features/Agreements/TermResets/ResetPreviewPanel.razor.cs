using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Previews the resets due by a day, part by part, and keeps the preview for a later comparison.</summary>
public partial class ResetPreviewPanel
{
    private const int AgreementsAtOnce = 50;

    /// <summary>More agreements than this are previewed by the verb.</summary>
    private const int MaxShown = 500;

    private readonly ReentrancyGuard _keeping = new();
    private ResetPreviewPage? _page;
    private int _maxAgreements = AgreementsAtOnce;
    private Guid _operationId = Guid.NewGuid();
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required DateOnly Day { get; set; }

    [Inject]
    public required ResetPreviewQuery Query { get; init; }

    [Inject]
    public required KeepResetPreview Keep { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private string Title => Formats.Text(AgreementsTexts.ResetsPreviewTitle, Formats.Date(Day));

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.ResetRun;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _page = await Query.GetPageAsync(Actor, Day, _maxAgreements, ct);

    private Task ShowMoreAsync()
    {
        _maxAgreements = Math.Min(_maxAgreements + AgreementsAtOnce, MaxShown);
        return ReadAsync(DisposalToken);
    }

    private Task KeepAsync() =>
        _keeping.RunAsync(async () =>
        {
            var outcome = await Keep.RunAsync(Actor, Day, _operationId, CancellationToken.None);
            _operationId = Guid.NewGuid();
            _refusal = outcome.Refusal;
            outcome.Match(
                id =>
                {
                    Navigation.NavigateTo(ResetText.RunHref(id));
                    return 0;
                },
                _ => 0
            );
        });
}
