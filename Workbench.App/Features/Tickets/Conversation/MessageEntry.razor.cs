using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Features.Tickets.Conversation;

/// <summary>Shows one message: author, recipient and time.</summary>
public partial class MessageEntry
{
    [Parameter, EditorRequired]
    public required Message Message { get; set; }

    /// <summary>The current date in Stockholm.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The customer of the ticket, named if the message has no author.</summary>
    [Parameter, EditorRequired]
    public required string Customer { get; set; }

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
            or MessageKind.FromCustomer => Message.Text,
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
}
