using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers;

/// <summary>
/// Normalizes and validates the data of a customer: trims white space and accepts only text that every database can store.
/// </summary>
internal static class CustomerInputRules
{
    public static CustomerInput Trim(CustomerInput input) =>
        input with
        {
            Number = input.Number.Trim(),
            Name = input.Name.Trim(),
            ContactName = input.ContactName.Trim(),
            ContactEmail = input.ContactEmail.Trim(),
        };

    /// <summary>Returns the refusal; null if the input is valid.</summary>
    public static Refusal? Validate(CustomerInput input) =>
        TextCheck.Required(FieldName.Number, input.Number, Customer.MaxNumberLength)
        ?? TextCheck.Required(FieldName.Name, input.Name, Customer.MaxNameLength)
        ?? TextCheck.Optional(FieldName.ContactName, input.ContactName, Customer.MaxNameLength)
        ?? TextCheck.Optional(FieldName.ContactEmail, input.ContactEmail, Customer.MaxNameLength);
}
