using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Agreements.AgreementEnding;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.Explanations;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.CustomerAccount;

/// <summary>Shows the agreement: its package, and what each term granted and used. Offers to open, change and end it.</summary>
public partial class AgreementPanel
{
    private ExplanationDialog? _explanation;
    private ConfirmActionDialog? _confirm;
    private OpenAgreementDialog? _open;
    private ChangePackageDialog? _package;
    private EndAgreementDialog? _end;

    [Inject]
    public required EndAgreement End { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    /// <summary>Included hours and upgrades, newest first.</summary>
    private IEnumerable<HoursSourceSummary> IncludedSources =>
        View!.Statement.Sources.Where(s => s.Kind != HoursSourceKind.RefillCard).Reverse();

    private IReadOnlyList<PackageChange> Changes =>
        [.. View!.Changes.Where(c => c.ChosenOn <= AsOf)];

    private Task ExplainAsync(ExplanationView explanation) => _explanation!.OpenAsync(explanation);

    private Task UndoAsync() =>
        _confirm!.OpenAsync(
            AgreementsTexts.UndoEnd,
            [AgreementsTexts.UndoEndText],
            AgreementsTexts.UndoEnd,
            async operation =>
            {
                var outcome = await End.UndoAsync(
                    Actor,
                    Customer.Id,
                    operation,
                    CancellationToken.None
                );
                if (outcome.Refusal is null)
                {
                    Snackbar.Add(AgreementsTexts.EndUndone, Severity.Success);
                }

                return outcome.ErrorText();
            }
        );
}
