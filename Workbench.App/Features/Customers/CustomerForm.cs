using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers;

/// <summary>Holds the input about a customer.</summary>
public sealed class CustomerForm
{
    public string Number { get; set; } = "";

    public string Name { get; set; } = "";

    public string ContactName { get; set; } = "";

    public string ContactEmail { get; set; } = "";

    public DateOnly? LaunchedOn { get; set; }

    /// <summary>Whether the field of the launch has a text that isn't a date. Saving would remove the launch.</summary>
    public bool IsLaunchNotUnderstood { get; set; }

    public CustomerInput Input => new(Number, Name, ContactName, ContactEmail, LaunchedOn);

    public static CustomerForm FromCustomer(Customer customer) =>
        new()
        {
            Number = customer.Number,
            Name = customer.Name,
            ContactName = customer.ContactName,
            ContactEmail = customer.ContactEmail,
            LaunchedOn = customer.LaunchedOn,
        };
}
