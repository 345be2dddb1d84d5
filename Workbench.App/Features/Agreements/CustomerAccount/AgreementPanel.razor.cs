using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.Explanations;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>Shows the agreement: its package, and what each term granted and used. Offers to open, change and end it.</summary>
public partial class AgreementPanel
{
    private ExplanationDialog? _explanation;
    private OpenAgreementDialog? _open;
    private ChangePackageDialog? _package;
    private EndAgreementDialog? _end;
    private UndoEndDialog? _undo;

    /// <summary>Included hours and upgrades, newest first.</summary>
    private IEnumerable<HoursSourceSummary> IncludedSources =>
        View!.Statement.Sources.Where(s => s.Kind != HoursSourceKind.RefillCard).Reverse();

    private IReadOnlyList<PackageChange> Changes =>
        [.. View!.Changes.Where(c => c.ChosenOn <= AsOf)];

    private async Task ExplainAsync(Func<AccountView, ExplanationView> explain) =>
        await _explanation!.OpenAsync(explain(await ReadForExplanationAsync()));

    /// <summary>Returns who opened the agreement: who granted its first hours.</summary>
    private string? OpenedBy =>
        View!.Statement.Sources.FirstOrDefault(s => s.Kind == HoursSourceKind.Included) is { } first
            ? DomainText.For(View.Authors.OfGrant(View.Statement, first.No))
            : null;

    /// <summary>Returns who ended the agreement; null if no end is recorded.</summary>
    private string? EndedBy =>
        View!.EndChanges is [{ IsUndone: false } latest, ..]
            ? DomainText.For(View.Authors.OfEndChange(latest.No))
            : null;

    private IReadOnlyList<AgreementEndChange> EndChanges =>
        [.. View!.EndChanges.Where(c => c.ChangedOn <= AsOf)];

    private static string EndChangeText(AgreementEndChange change) =>
        change.IsUndone
            ? Formats.Text(
                AgreementsTexts.EndChangeUndone,
                Formats.Date(change.ChangedOn),
                Formats.Date(change.LastDay),
                change.Reason
            )
            : Formats.Text(
                AgreementsTexts.EndChangeScheduled,
                Formats.Date(change.ChangedOn),
                Formats.Date(change.LastDay)
            );
}
