namespace Workbench.Domain;

/// <summary>
/// A field that a refusal names, or the kind of thing that was not found. The text resources translate each member. Any other
/// text in a refusal's data was typed by a person and is shown unchanged.
/// </summary>
public enum FieldName
{
    Address,
    ContactEmail,
    ContactName,
    ContactPerson,
    Description,
    Email,
    Evidence,
    ExpectedResult,
    Field,
    Goal,
    Name,
    Note,
    Number,
    Outcome,
    Password,
    Person,
    Phone,
    ProjectManager,
    ProjectReference,
    Reason,
    Reference,
    Release,
    Role,
    SaidBy,
    Session,
    Steps,
    Subject,
    Telephone,
    Text,
    Title,
    Url,
}
