namespace Workbench.Tests.Architecture.Fixtures.Domain;

public sealed class UsesPackage
{
    public static string Json(object value) => Newtonsoft.Json.JsonConvert.SerializeObject(value);
}
