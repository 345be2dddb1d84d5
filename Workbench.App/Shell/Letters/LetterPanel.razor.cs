using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Live;
using Workbench.App.Shell.Language;
using Workbench.Domain;

namespace Workbench.App.Shell.Letters;

/// <summary>
/// A text to the customer of a ticket in either language: changed, copied, or put into the ticket's conversation, where it
/// waits to be sent. What somebody is writing there already stays, and the text stands below it.
/// </summary>
public partial class LetterPanel
{
    private string _language = Languages.Swedish;
    private string _subject = "";
    private string _text = "";
    private bool _isComposed;
    private Refusal? _refusal;

    /// <summary>What the names of its fields begin with.</summary>
    [Parameter, EditorRequired]
    public required string IdPrefix { get; set; }

    /// <summary>The ticket's number.</summary>
    [Parameter, EditorRequired]
    public int Ticket { get; set; }

    /// <summary>Writes it in a language.</summary>
    [Parameter, EditorRequired]
    public required Func<CultureInfo, Task<Result<Letter>>> ComposeLetter { get; set; }

    [Parameter]
    public int Rows { get; set; } = 14;

    /// <summary>What stands beside its buttons.</summary>
    [Parameter]
    public RenderFragment? AdditionalActions { get; set; }

    [Inject]
    public required IConversationDraft Draft { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override Task OnInitializedAsync() => ComposeAsync(_language);

    private async Task ComposeAsync(string language)
    {
        var written = await ComposeLetter(CultureInfo.GetCultureInfo(language));
        if (written.TryGetValue(out var letter, out var refusal))
        {
            (_language, _subject, _text) = (language, letter.Subject, letter.Text);
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
