using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workbench.App.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Bugs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BugClassifications",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "integer", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<int>(type: "integer", nullable: false),
                    ActorName = table.Column<string>(type: "text", nullable: false),
                    Before = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: true
                    ),
                    Suggested = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: true
                    ),
                    Chosen = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    Reason = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BugClassifications", x => new { x.TicketNumber, x.No });
                    table.ForeignKey(
                        name: "FK_BugClassifications_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ProductReports",
                columns: table => new
                {
                    No = table.Column<int>(type: "integer", nullable: false),
                    BugClass = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    Title = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    OpenedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    OpenedById = table.Column<int>(type: "integer", nullable: false),
                    OpenedByName = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    Release = table.Column<string>(
                        type: "character varying(50)",
                        maxLength: 50,
                        nullable: false
                    ),
                    DecidedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Reason = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: false
                    ),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductReports", x => x.No);
                }
            );

            migrationBuilder.CreateTable(
                name: "BugEvidence",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "integer", nullable: false),
                    ClassificationNo = table.Column<int>(type: "integer", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    Question = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    Reply = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    ModifiedBy = table.Column<string>(
                        type: "character varying(30)",
                        maxLength: 30,
                        nullable: false
                    ),
                    Evidence = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_BugEvidence",
                        x => new
                        {
                            x.TicketNumber,
                            x.ClassificationNo,
                            x.No,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_BugEvidence_BugClassifications_TicketNumber_ClassificationNo",
                        columns: x => new { x.TicketNumber, x.ClassificationNo },
                        principalTable: "BugClassifications",
                        principalColumns: new[] { "TicketNumber", "No" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ProductReports_State_No",
                table: "ProductReports",
                columns: new[] { "State", "No" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "BugEvidence");

            migrationBuilder.DropTable(name: "ProductReports");

            migrationBuilder.DropTable(name: "BugClassifications");
        }
    }
}
