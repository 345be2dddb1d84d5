using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Uncovered;

/// <summary>
/// Shows uncovered time and offers to cover it with hours that came later, with the amount that would be drawn.
/// </summary>
public partial class UncoveredTimePanel
{
    private ConfirmActionDialog? _confirm;

    [Inject]
    public required CoverUncoveredTime Cover { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private async Task CoverAsync(AccountView.UncoveredTicket ticket)
    {
        var outcome = await Cover.PreviewAsync(Actor, ticket.Number, DisposalToken);
        var title = Formats.Text(AgreementsTexts.CoverOf, ticket.Number);
        await outcome.Match(
            preview =>
                _confirm!.OpenAsync(
                    title,
                    [CoverText.Effect(preview)],
                    CoverText.Button(preview),
                    operation => RunAsync(ticket, operation)
                ),
            refusal => _confirm!.OpenAsync(title, [RefusalTextFor(refusal)], "", run: null)
        );
    }

    /// <summary>
    /// If hours are available and still cover nothing, more hours would not help either: the work is outside the agreement
    /// (A3).
    /// </summary>
    private string RefusalTextFor(Refusal refusal) =>
        refusal.Code == RefusalCode.NothingToCover && View!.Movements.Available > Minutes.Zero
            ? AgreementsTexts.CoverOutside
            : RefusalText.For(refusal);

    private async Task<string?> RunAsync(AccountView.UncoveredTicket ticket, Guid operation)
    {
        var outcome = await Cover.RunAsync(
            Actor,
            new TicketCommandTarget(ticket.Number, ticket.Version, operation),
            CancellationToken.None
        );
        outcome.Match(
            covered =>
            {
                Snackbar.Add(CoverText.Done(covered, ticket.Number), Severity.Success);
                return 0;
            },
            _ => 0
        );
        return outcome.ErrorText();
    }
}
