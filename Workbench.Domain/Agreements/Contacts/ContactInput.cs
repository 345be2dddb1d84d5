namespace Workbench.Domain.Agreements.Contacts;

/// <summary>What somebody enters about a contact.</summary>
/// <param name="Role">What the person does at the customer; may be empty.</param>
/// <param name="Language">Null if nobody has asked.</param>
/// <param name="Note">Internal; may be empty.</param>
/// <param name="IsMain">Whether letters begin with this person. The main contact stays it until another one becomes it.</param>
public sealed record ContactInput(
    string Name,
    string Role,
    string Email,
    string Telephone,
    ContactLanguage? Language,
    string Note,
    bool IsMain
)
{
    public ContactInput Trim() =>
        this with
        {
            Name = Name.Trim(),
            Role = Role.Trim(),
            Email = Email.Trim(),
            Telephone = Telephone.Trim(),
            Note = Note.Trim(),
        };
}
