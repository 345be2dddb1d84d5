using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using Workbench.App.Commands;
using Workbench.App.Features.Escalations.Details;
using Workbench.App.Settings;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Contacts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Interop;
using Workbench.App.Shell.Language;
using Workbench.App.Shell.Letters;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Offers;

/// <summary>
/// Shows the offer letter of a plan version, to check, copy, print and send, and records that it was sent. A letter that was
/// sent is shown with the words that were sent.
/// </summary>
public partial class OfferPage
{
    private EscalationDetails? _card;
    private (int No, int Version) _shown;
    private string _language = Languages.Swedish;
    private string _subject = "";
    private string _text = "";
    private (string Subject, string Text) _composed;
    private string _sentTo = "";
    private ContactChannel _channel = ContactChannel.Email;
    private DateOnly? _followUpOn;
    private Guid _operation = Guid.NewGuid();
    private Refusal? _refusal;
    private IJSObjectReference? _module;

    [Parameter]
    public int No { get; set; }

    /// <summary>The version of the plan.</summary>
    [Parameter]
    public int Version { get; set; }

    [Inject]
    public required EscalationDetailsQuery Query { get; init; }

    [Inject]
    public required RecordSentOffer Record { get; init; }

    [Inject]
    public required ICustomerContacts Contacts { get; init; }

    [Inject]
    public required SettingsProvider Settings { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    private EscalationPlan? Plan => _card?.Sold.Plans.FirstOrDefault(p => p.No == Version);

    private EscalationOffer? Offer => _card?.Sold.Offers.FirstOrDefault(o => o.PlanNo == Version);

    private string Language =>
        Offer is null ? _language
        : Offer.IsSwedish ? Languages.Swedish
        : Languages.English;

    private string Subject => Offer?.Subject ?? _subject;

    private string Text => Offer?.Text ?? _text;

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _shown != (No, Version))
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Escalation, No);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var isNew = _shown != (No, Version);
        _shown = (No, Version);
        _card = await Query.RunAsync(Actor, No, ct);
        // What is being written stays when somebody else changes the escalation.
        if (isNew && _card is { } card && Plan is { } plan)
        {
            _sentTo = card.Customer.ContactName;
            _followUpOn = FollowUpTarget.AfterOffer(Clock.Today, plan.ValidUntil);
            if (_followUpOn < Clock.Today)
            {
                _followUpOn = null;
            }

            _refusal = null;
            Compose(await Contacts.FindLanguageAsync(Actor, card.Customer.Id, ct));
        }
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await _module.DisposeModuleAsync();
        await base.DisposeAsyncCore();
    }

    private void Compose(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var letter = OfferLetter
            .Create(_card!, Plan!, Actor.Name, culture)
            .WithSender(Settings.Current.Sender, culture);
        (_language, _subject, _text) = (language, letter.Subject, letter.Text);
        _composed = (_subject, _text);
        Forget();
    }

    /// <summary>A letter that nobody has edited is in the language of the person to whom it goes.</summary>
    private async Task FollowRecipientAsync()
    {
        Forget();
        if (_composed == (_subject, _text))
        {
            Compose(
                await Contacts.FindLanguageAsync(Actor, _card!.Customer.Id, DisposalToken, _sentTo)
            );
        }
    }

    /// <summary>What was wrong may be right now.</summary>
    private void Forget() => _refusal = null;

    private async Task RecordAsync()
    {
        var input = new OfferInput(
            Version,
            _sentTo,
            _channel,
            string.Equals(_language, Languages.Swedish, StringComparison.Ordinal),
            _subject,
            _text,
            _followUpOn
        );
        var target = new EscalationCommandTarget(No, _card!.Version, _operation);
        _refusal = (await Record.RunAsync(Actor, target, input, CancellationToken.None)).Refusal;
        _operation = Guid.NewGuid();
        if (_refusal is null)
        {
            Snackbar.Add(
                Formats.Text(EscalationsTexts.OfferRecorded, Version, No),
                Severity.Success
            );
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"escalations/{No}"));
        }
    }

    private async Task PrintAsync()
    {
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["print.js"]}");
        await _module.InvokeVoidAsync("printPage");
    }
}
