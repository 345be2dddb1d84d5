namespace Workbench.Domain;

/// <summary>
/// A field that a refusal names, or a thing that was not found. Each has a word in the text resources; any other text in a
/// refusal's data is what somebody typed and stays as it is.
/// </summary>
public enum FieldName
{
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
    Reason,
    Release,
    SaidBy,
    Steps,
    Subject,
    Text,
    Title,
    Url,
}
