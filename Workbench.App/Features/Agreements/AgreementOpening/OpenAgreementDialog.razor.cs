using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.AgreementOpening;

/// <summary>Opens an agreement for a customer. Shows the term and the hours it grants before the click.</summary>
public partial class OpenAgreementDialog
{
    private ModalDialog? _dialog;
    private IReadOnlyList<Package> _packages = [];
    private Guid _operation = Guid.NewGuid();
    private DateOnly? _anchor;
    private string? _chosen;
    private Term? _quote;
    private string? _problem;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required PackageQuoteQuery Quote { get; init; }

    [Inject]
    public required OpenAgreement Open { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private string? EffectText =>
        _quote is { } term
            ? Formats.Text(
                AgreementsTexts.OpenEffect,
                Formats.Date(term.Start),
                Formats.Date(term.End),
                Formats.Duration(term.IncludedMinutes)
            )
            : null;

    public Task OpenAsync(IReadOnlyList<Package> packages, DateOnly today)
    {
        (_packages, _anchor, _chosen, _quote, _problem) = (packages, today, null, null, null);
        _operation = Guid.NewGuid();
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private Task OnStartChangedAsync(DateOnly? day)
    {
        _anchor = day;
        return LoadQuoteAsync();
    }

    private Task ChooseAsync(string package)
    {
        _chosen = package;
        return LoadQuoteAsync();
    }

    private async Task LoadQuoteAsync()
    {
        var requested = (_anchor, _chosen);
        if (requested is not ({ } anchor, { } package))
        {
            (_quote, _problem) = (null, null);
            return;
        }

        var outcome = await Quote.OpenAsync(
            Actor,
            Customer.Id,
            anchor,
            package,
            CancellationToken.None
        );
        if (requested == (_anchor, _chosen))
        {
            _quote = outcome.Match<Term?>(term => term, _ => null);
            _problem = outcome.ErrorText();
        }
    }

    private async Task SaveAsync()
    {
        if ((_anchor, _chosen) is not ({ } anchor, { } package))
        {
            _problem = _anchor is null ? AgreementsTexts.ChooseDay : AgreementsTexts.ChoosePackage;
            return;
        }

        var outcome = await Open.RunAsync(
            Actor,
            Customer.Id,
            anchor,
            package,
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
        Snackbar.Add(AgreementsTexts.Opened, Severity.Success);
    }
}
