using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.Edit;

/// <summary>The input for changing a person.</summary>
public sealed record ChangePersonInput(string Name, string Email)
{
    /// <returns>The reason the input is not accepted; null if it is.</returns>
    public Refusal? Validate() =>
        TextCheck.RequiredLine(FieldName.Name, Name.Trim(), Person.NameLength)
        ?? TextCheck.OptionalLine(FieldName.Email, Email.Trim(), Person.EmailLength)
        ?? (EmailAddress.IsValid(Email) ? null : Refusal.Because(RefusalCode.EmailInvalid));
}
