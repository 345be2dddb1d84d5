using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Tickets.Conversation.Notes;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Letters;
using Workbench.Domain;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation;

/// <summary>Shows one message: author, recipient and time.</summary>
public partial class MessageEntry
{
    private bool _isEditing;
    private bool _focus;
    private string _text = "";
    private long _seen;
    private Guid _operation = Guid.NewGuid();
    private Refusal? _refusal;
    private ElementReference _field;

    [Parameter, EditorRequired]
    public required Message Message { get; set; }

    /// <summary>The current date in Stockholm.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The customer of the ticket, named if the message has no author.</summary>
    [Parameter, EditorRequired]
    public required string Customer { get; set; }

    /// <summary>The address of the customer's contact; empty if there is none.</summary>
    [Parameter]
    public string Email { get; set; } = "";

    /// <summary>The subject of an e-mail about the ticket.</summary>
    [Parameter]
    public string Subject { get; set; } = "";

    /// <summary>The later texts of a note, oldest first. The latest is shown.</summary>
    [Parameter]
    public IReadOnlyList<NoteRevision> Revisions { get; set; } = [];

    /// <summary>The person who reads; null where nothing can be edited.</summary>
    [Parameter]
    public Actor? Actor { get; set; }

    /// <summary>Raised when the note was edited.</summary>
    [Parameter]
    public EventCallback Edited { get; set; }

    [Inject]
    public required EditNote Edit { get; init; }

    private bool CanEdit => Message.Kind == MessageKind.Note && Message.AuthorId == Actor?.Id;

    /// <summary>What is recorded as sent still has to reach the customer: Workbench sends no e-mail.</summary>
    private bool IsToCustomer => Message.Kind is MessageKind.ToCustomer or MessageKind.Question;

    private string? MailAddress => MailLink.Create(Email, Subject, Message.Text);

    private string CurrentText => Revisions.Count > 0 ? Revisions[^1].Text : Message.Text;

    private string FieldId => $"note-{Message.TicketNumber}-{Message.No}";

    /// <summary>The texts before the current one, latest first, with the time at which each was written.</summary>
    private IEnumerable<(DateTime At, string Text)> EarlierTexts =>
        Revisions
            .SkipLast(1)
            .Select(r => (r.WrittenAt, r.Text))
            .Prepend((Message.WrittenAt, Message.Text))
            .Reverse();

    private string SpeakerName =>
        Message.Kind switch
        {
            MessageKind.Answer or MessageKind.FromCustomer => Message.SaidBy.Length > 0
                ? Message.SaidBy
                : Customer,
            MessageKind.ProductShipped or MessageKind.ProductDeclined =>
                TicketsTexts.Conversation_ProductGroup,
            MessageKind.Note or MessageKind.ToCustomer or MessageKind.Question =>
                Message.AuthorName,
        };

    private string KindText =>
        Message.Kind switch
        {
            MessageKind.Note => TicketsTexts.Conversation_Note,
            MessageKind.ToCustomer => TicketsTexts.Conversation_ToCustomer,
            MessageKind.Question => TicketsTexts.Conversation_Question,
            MessageKind.Answer => Formats.Text(
                TicketsTexts.Conversation_Answer,
                Message.AuthorName
            ),
            MessageKind.FromCustomer => Formats.Text(
                TicketsTexts.Conversation_FromCustomer,
                Message.AuthorName
            ),
            MessageKind.ProductShipped => TicketsTexts.Conversation_Shipped,
            MessageKind.ProductDeclined => TicketsTexts.Conversation_Declined,
        };

    private string Text =>
        Message.Kind switch
        {
            MessageKind.ProductShipped => Formats.Text(
                TicketsTexts.Conversation_ShippedText,
                Message.Text
            ),
            MessageKind.ProductDeclined => Formats.Text(
                TicketsTexts.Conversation_DeclinedText,
                Message.Text
            ),
            MessageKind.Note
            or MessageKind.ToCustomer
            or MessageKind.Question
            or MessageKind.Answer
            or MessageKind.FromCustomer => CurrentText,
        };

    private string CssClass =>
        Message.Kind switch
        {
            MessageKind.Note => "note",
            MessageKind.ToCustomer => "out",
            MessageKind.Question => "out asks",
            MessageKind.Answer or MessageKind.FromCustomer => "in",
            MessageKind.ProductShipped or MessageKind.ProductDeclined => "product",
        };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            _focus = false;
            await _field.FocusAsync();
        }
    }

    private void StartEditing() =>
        (_isEditing, _focus, _text, _seen, _refusal) = (
            true,
            true,
            CurrentText,
            Revisions.Count,
            null
        );

    private async Task SaveAsync()
    {
        var target = new NoteCommandTarget(Message.TicketNumber, Message.No, _seen, _operation);
        _refusal = (await Edit.RunAsync(Actor!, target, _text, default)).Refusal;
        _operation = Guid.NewGuid();
        _isEditing = _refusal is not null;
        if (_refusal is null)
        {
            await Edited.InvokeAsync();
        }
    }
}
