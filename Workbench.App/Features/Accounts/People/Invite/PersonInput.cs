using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.Invite;

/// <summary>The input for a new person.</summary>
public sealed record PersonInput(string Name, string Email, Roles Roles)
{
    /// <returns>The reason the input is not accepted; null if it is.</returns>
    public Refusal? Validate() =>
        TextCheck.RequiredLine(FieldName.Name, Name.Trim(), Person.NameLength)
        ?? TextCheck.OptionalLine(FieldName.Email, Email.Trim(), Person.EmailLength)
        ?? (
            !EmailAddress.IsValid(Email) ? Refusal.Because(RefusalCode.EmailInvalid)
            : Roles == Roles.None ? Refusal.Because(RefusalCode.RoleRequired)
            : null
        );

    public Person ToPerson(int id) =>
        new()
        {
            Id = id,
            Name = Name.Trim(),
            Email = Email.Trim(),
            NormalizedEmail = EmailAddress.Normalize(Email),
            Roles = Roles,
            SecurityStamp = SecurityStamps.Create(),
        };
}
