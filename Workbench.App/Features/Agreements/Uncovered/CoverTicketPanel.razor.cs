using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Live;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Agreements.Uncovered;

/// <summary>Offers, where a team lead decides about a ticket, to cover its uncovered time with hours that came later (F8).</summary>
public partial class CoverTicketPanel
{
    private ConfirmActionDialog? _confirm;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required long Version { get; set; }

    [Inject]
    public required CoverUncoveredTime Cover { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    /// <summary>Time beyond four hours can be covered only after the decision about it (K6).</summary>
    private bool IsVisible => Ticket.UncoveredMinutes > Ticket.UndecidedMinutes;

    private async Task CoverAsync()
    {
        var outcome = await Cover.PreviewAsync(
            await Person.GetAsync(),
            Ticket.Number,
            CancellationToken.None
        );
        var title = Formats.Text(AgreementsTexts.CoverOf, Ticket.Number);
        await outcome.Match(
            preview =>
                _confirm!.OpenAsync(
                    title,
                    [CoverText.Effect(preview)],
                    CoverText.Button(preview),
                    RunAsync
                ),
            refusal => _confirm!.OpenAsync(title, [RefusalText.For(refusal)], "", run: null)
        );
    }

    private async Task<string?> RunAsync(Guid operation)
    {
        var outcome = await Cover.RunAsync(
            await Person.GetAsync(),
            new TicketCommandTarget(Ticket.Number, Version, operation),
            CancellationToken.None
        );
        if (outcome.Refusal is null)
        {
            Snackbar.Add(
                outcome.Match(c => CoverText.Done(c, Ticket.Number), _ => ""),
                Severity.Success
            );
        }

        return outcome.ErrorText();
    }
}
