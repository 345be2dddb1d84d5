namespace Workbench.Domain.Agreements.Cards;

/// <summary>Who at the customer ordered a RefillCard, and through which channel.</summary>
public sealed record CardOrder
{
    public const int MaxOrderedByLength = 100;

    private CardOrder(string orderedBy, ContactChannel channel) =>
        (OrderedBy, Channel) = (orderedBy, channel);

    /// <summary>The customer's contact person.</summary>
    public string OrderedBy { get; }

    public ContactChannel Channel { get; }

    /// <summary>Refuses a missing name and one that is too long or can't be stored.</summary>
    public static Result<CardOrder> Create(string orderedBy, ContactChannel channel) =>
        TextCheck.Required(FieldName.SaidBy, orderedBy, MaxOrderedByLength) is { } refusal
            ? refusal
            : new CardOrder(orderedBy.Trim(), channel);
}
