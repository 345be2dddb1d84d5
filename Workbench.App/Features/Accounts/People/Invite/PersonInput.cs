using Workbench.App.Features.Accounts.Sessions;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Accounts.People.Invite;

/// <summary>A new person, as typed.</summary>
public sealed record PersonInput(string Name, string Email, Roles Roles)
{
    /// <returns>Why not; null where it will do.</returns>
    public Refusal? Validate() =>
        TextCheck.Required(FieldName.Name, Name.Trim(), Person.NameLength)
        ?? TextCheck.Optional(FieldName.Email, Email.Trim(), Person.EmailLength)
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
