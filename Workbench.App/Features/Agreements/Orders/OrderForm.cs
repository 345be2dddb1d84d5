using Workbench.Domain;

namespace Workbench.App.Features.Agreements.Orders;

/// <summary>What is typed about a customer's order: who ordered, by which channel, and the customer's reference.</summary>
public sealed class OrderForm
{
    public string OrderedBy { get; set; } = "";

    public ContactChannel Channel { get; set; } = ContactChannel.Phone;

    public string Reference { get; set; } = "";

    /// <summary>Starts a new order. The main contact orders by telephone most of the time.</summary>
    public void Reset(string contactName) =>
        (OrderedBy, Channel, Reference) = (contactName, ContactChannel.Phone, "");
}
