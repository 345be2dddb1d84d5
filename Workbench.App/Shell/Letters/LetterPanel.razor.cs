using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.App.Settings;
using Workbench.App.Shell.Contacts;
using Workbench.App.Shell.Language;
using Workbench.Domain;

namespace Workbench.App.Shell.Letters;

/// <summary>
/// Shows a letter to the customer of a ticket in either language. The person can edit it, copy it or put it into the ticket's
/// conversation as a draft, with the sender's data below it. A draft that is already there stays, and the letter is added below it.
/// </summary>
public partial class LetterPanel
{
    private string _language = Languages.Swedish;
    private string _subject = "";
    private string _text = "";
    private bool _isComposed;
    private Refusal? _refusal;

    /// <summary>Prefix of the field ids.</summary>
    [Parameter, EditorRequired]
    public required string IdPrefix { get; set; }

    /// <summary>The number of the ticket.</summary>
    [Parameter, EditorRequired]
    public int Ticket { get; set; }

    /// <summary>The customer to whom it goes: it begins in the language of the main contact.</summary>
    [Parameter, EditorRequired]
    public int CustomerId { get; set; }

    /// <summary>Composes the letter in a language.</summary>
    [Parameter, EditorRequired]
    public required Func<CultureInfo, Task<Result<Letter>>> ComposeLetter { get; set; }

    [Parameter]
    public int Rows { get; set; } = 14;

    /// <summary>Further buttons beside its own.</summary>
    [Parameter]
    public RenderFragment? AdditionalActions { get; set; }

    [Inject]
    public required IConversationDraft Draft { get; init; }

    [Inject]
    public required ICustomerContacts Contacts { get; init; }

    [Inject]
    public required SettingsProvider Settings { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnInitializedAsync() =>
        await ComposeAsync(
            await Contacts.FindLanguageAsync(
                await Person.GetAsync(),
                CustomerId,
                CancellationToken.None
            )
        );

    private async Task ComposeAsync(string language)
    {
        var written = await ComposeLetter(CultureInfo.GetCultureInfo(language));
        if (written.TryGetValue(out var letter, out var refusal))
        {
            (_language, _subject) = (language, letter.Subject);
            _text = letter
                .WithSender(Settings.Current.Sender, CultureInfo.GetCultureInfo(language))
                .Text;
            (_isComposed, _refusal) = (true, null);
        }
        else
        {
            _refusal = refusal;
        }
    }

    private async Task InsertIntoConversationAsync()
    {
        var actor = await Person.GetAsync();
        _refusal = await Draft.AddTextAsync(actor, Ticket, _text);
        if (_refusal is null)
        {
            Navigation.NavigateTo(Draft.Link(Ticket));
        }
    }
}
