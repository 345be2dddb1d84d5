using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Agreements.Orders;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;

namespace Workbench.App.Features.Agreements.RefillCards;

/// <summary>
/// Sells a RefillCard and records who ordered it. Shows the price before the click and is refused if the price has changed.
/// </summary>
public partial class BuyRefillCardDialog
{
    private readonly OrderForm _order = new();
    private ModalDialog? _dialog;
    private RefillCardQuote? _quote;
    private Guid _operation = Guid.NewGuid();
    private string _typed = "";
    private string? _problem;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required RefillCardQuoteQuery Quote { get; init; }

    [Inject]
    public required BuyRefillCard Buy { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    public async Task OpenAsync()
    {
        _operation = Guid.NewGuid();
        (_typed, _quote, _problem) = (_typed.Length == 0 ? "5" : _typed, null, null);
        _order.Reset(Customer.ContactName);
        await LoadQuoteAsync();
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    /// <summary>Shows only the quote for the current input: a later input makes an earlier answer obsolete.</summary>
    private async Task LoadQuoteAsync()
    {
        var requested = _typed;
        var hours = ParseHours(requested.Trim());
        var outcome = hours is { } parsedHours
            ? await Quote.RunAsync(Actor, Customer.Id, parsedHours, CancellationToken.None)
            : null;
        if (string.Equals(requested, _typed, StringComparison.Ordinal))
        {
            _quote = outcome?.Match<RefillCardQuote?>(quote => quote, _ => null);
            _problem =
                requested.Trim().Length == 0 ? null
                : outcome is null ? AgreementsTexts.WholeHours
                : outcome.ErrorText();
        }
    }

    private async Task BuyAsync()
    {
        if (_quote is not { } quote)
        {
            _problem ??= AgreementsTexts.WholeHours;
            return;
        }

        var outcome = await Buy.RunAsync(
            Actor,
            Customer.Id,
            new(quote.Card.Hours, _order.OrderedBy, _order.Channel)
            {
                Reference = _order.Reference,
                AgreedOre = quote.Card.PriceOre,
            },
            _operation,
            CancellationToken.None
        );
        _problem = outcome.ErrorText();
        if (_problem is not null)
        {
            _operation = Guid.NewGuid();
            return;
        }

        await _dialog!.CloseAsync();
        _typed = "";
        Snackbar.Add(
            Formats.Text(AgreementsTexts.CardBought, quote.Card.Hours, quote.Price),
            Severity.Success
        );
    }

    private Task TakeLargerAsync(RefillCardPrice larger)
    {
        _typed = Formats.Invariant(larger.Hours);
        return LoadQuoteAsync();
    }

    private static string TiersText(RefillCardQuote quote) =>
        string.Join(
            " · ",
            quote.Tiers.Select(t =>
                Formats.Text(AgreementsTexts.CardTier, t.FromHours, t.DiscountPercent)
            )
        );

    private static int? ParseHours(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            ? hours
            : null;

    private static string LapseText(RefillCardQuote quote) =>
        quote.LapsesOn is { } on
            ? Formats.Text(AgreementsTexts.CardKept, Formats.Date(on))
            : AgreementsTexts.CardKeptForever;
}
