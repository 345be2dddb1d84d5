using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Settings;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Contacts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.App.Shell.Letters;
using Workbench.Domain;

namespace Workbench.App.Features.Funding.Letters;

/// <summary>
/// Shows the letter about the missing hours in the customer's language, to edit and copy. Records who asked the customer.
/// </summary>
public partial class FundingLetterDialog
{
    private ModalDialog? _dialog;
    private FundingView? _view;
    private Guid _operation;
    private Refusal? _refusal;
    private string _language = Languages.Swedish;
    private string _subject = "";
    private string _text = "";

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required RecordFundingRequest RecordRequest { get; init; }

    [Inject]
    public required ICustomerContacts Contacts { get; init; }

    [Inject]
    public required SettingsProvider Settings { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    public async Task OpenAsync(FundingView view)
    {
        (_view, _refusal, _operation) = (view, null, Guid.NewGuid());
        CreateLetter(
            await Contacts.FindLanguageAsync(Actor, view.Customer.Id, CancellationToken.None)
        );
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private void CreateLetter(string language)
    {
        _language = language;
        var culture = CultureInfo.GetCultureInfo(language);
        var (subject, text) = FundingLetter.Create(_view!, culture);
        (_subject, _text) = new Letter(subject, text).WithSender(Settings.Current.Sender, culture);
    }

    private async Task RecordAsync()
    {
        var number = _view!.Ticket.Number;
        // No version is compared, because nothing is overwritten: the transaction checks whether hours are still missing.
        var outcome = await RecordRequest.RunAsync(
            Actor,
            new(number, null, _operation),
            CancellationToken.None
        );
        _refusal = outcome.Refusal;
        _operation = Guid.NewGuid();
        if (_refusal is null)
        {
            await _dialog!.CloseAsync();
            Snackbar.Add(Formats.Text(FundingTexts.Letter_AskedDone, number), Severity.Success);
        }
    }
}
