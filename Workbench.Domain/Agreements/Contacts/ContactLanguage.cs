namespace Workbench.Domain.Agreements.Contacts;

/// <summary>The language in which a contact is written to.</summary>
public enum ContactLanguage
{
    Swedish,
    English,
}
