using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Features.Agreements.Orders;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>
/// Changes the package of an agreement. Shows effect and price before the click and is refused if the price has changed.
/// </summary>
public partial class ChangePackageDialog
{
    private readonly OrderForm _order = new();
    private ModalDialog? _dialog;
    private AccountView? _view;
    private PackageChange? _quote;
    private Guid _operation = Guid.NewGuid();
    private string? _chosen;
    private string? _problem;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required PackageQuoteQuery Quote { get; init; }

    [Inject]
    public required ChangePackage Change { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    /// <param name="package">The package that is chosen already; null for none.</param>
    public async Task OpenAsync(AccountView view, string? package = null)
    {
        (_view, _chosen, _quote, _problem) = (view, null, null, null);
        _operation = Guid.NewGuid();
        _order.Reset(Customer.ContactName);
        if (package is not null)
        {
            await ChooseAsync(package);
        }

        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private async Task ChooseAsync(string package)
    {
        _chosen = package;
        var outcome = await Quote.ChangeAsync(Actor, Customer.Id, package, CancellationToken.None);
        if (string.Equals(_chosen, package, StringComparison.Ordinal))
        {
            _quote = outcome.Match<PackageChange?>(quote => quote, _ => null);
            _problem = outcome.ErrorText();
        }
    }

    private async Task SaveAsync()
    {
        if (_quote is not { } quote)
        {
            _problem ??= AgreementsTexts.ChoosePackage;
            return;
        }

        var outcome = await Change.RunAsync(
            Actor,
            Customer.Id,
            new(quote.ToPackage, _order.OrderedBy, _order.Channel)
            {
                Reference = _order.Reference,
                AgreedOre = quote.PriceOre,
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
        Snackbar.Add(outcome.Match(PackageChangeText.Describe, _ => ""), Severity.Success);
    }

    private string ConfirmText =>
        _quote switch
        {
            { IsUpgrade: true } up => Formats.Text(
                AgreementsTexts.UpgradeFor,
                Formats.Amount(up.PriceOre)
            ),
            { CancelsPendingChange: true } cancellation => Formats.Text(
                AgreementsTexts.KeepPackage,
                cancellation.ToPackage
            ),
            _ => AgreementsTexts.ChangePackage,
        };

    private string EffectText(PackageChange quote) =>
        PackageChangeText.DescribeQuote(
            quote,
            _view!.Packages.Single(p =>
                string.Equals(p.Name, quote.FromPackage, StringComparison.Ordinal)
            ),
            _view.Packages.Single(p =>
                string.Equals(p.Name, quote.ToPackage, StringComparison.Ordinal)
            )
        );
}
