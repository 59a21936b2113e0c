/** The JSON Schema of workflow definitions. Made by `npm run schema` from definition.ts; not to be edited. */
export const definitionSchema = {
  "title": "Workflow definition",
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$ref": "#/definitions/WorkflowDefinition",
  "definitions": {
    "WorkflowDefinition": {
      "type": "object",
      "properties": {
        "$schema": {
          "type": "string",
          "description": "Where this file's JSON Schema is found, for editors."
        },
        "code": {
          "type": "string",
          "description": "The workflow's code; its versions share it."
        },
        "subject": {
          "type": "string",
          "description": "The kind of case it is for: whose facts, guards and effects it names."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What it is called."
        },
        "initial": {
          "type": "string",
          "description": "The stage in which a new case stands."
        },
        "path": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "The stages of the usual way through, in order: what a stepper shows."
        },
        "clocks": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/ClockDefinition"
          },
          "description": "The deadlines."
        },
        "conflicts": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/ConflictDefinition"
          },
          "description": "Separation of duties."
        },
        "stages": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/StageDefinition"
          },
          "description": "The stages, in the order in which people read them."
        }
      },
      "required": [
        "code",
        "subject",
        "label",
        "initial",
        "path",
        "clocks",
        "conflicts",
        "stages"
      ],
      "additionalProperties": false,
      "description": "A workflow: the stages a case runs through, what can happen in each, and who may do it."
    },
    "Label": {
      "type": "object",
      "properties": {
        "en": {
          "type": "string",
          "description": "The text in English."
        }
      },
      "required": [
        "en"
      ],
      "additionalProperties": {
        "type": "string",
        "description": "The text in another language, by its code: `fr`."
      },
      "description": "Text for people, by language code; English is always there."
    },
    "ClockDefinition": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The clock's code, once in the definition."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What it is called."
        },
        "period": {
          "$ref": "#/definitions/ClockPeriod",
          "description": "How long it runs."
        },
        "calendar": {
          "anyOf": [
            {
              "type": "string"
            },
            {
              "type": "object",
              "properties": {
                "fact": {
                  "type": "string"
                }
              },
              "required": [
                "fact"
              ],
              "additionalProperties": false
            }
          ],
          "description": "A calendar's code, or the fact that holds it."
        },
        "basis": {
          "$ref": "#/definitions/Label",
          "description": "Where the limit comes from, as people may read it."
        },
        "timeout": {
          "type": "string",
          "description": "The transition (by `clock`) of the stage then current that fires when the period has run out."
        },
        "reminders": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/ReminderDefinition"
          },
          "description": "The ladder of reminders."
        }
      },
      "required": [
        "code",
        "label",
        "period",
        "calendar",
        "reminders"
      ],
      "additionalProperties": false,
      "description": "A deadline: its period, the calendar of the organisation that owes the act, and what happens when it runs out."
    },
    "ClockPeriod": {
      "type": "object",
      "properties": {
        "amount": {
          "anyOf": [
            {
              "type": "number"
            },
            {
              "type": "object",
              "properties": {
                "fact": {
                  "type": "string"
                }
              },
              "required": [
                "fact"
              ],
              "additionalProperties": false
            }
          ],
          "description": "Whole and at least 1; or the fact that says so when the clock starts."
        },
        "unit": {
          "type": "string",
          "enum": [
            "calendar_days",
            "working_days",
            "months"
          ],
          "description": "In which units it is counted."
        }
      },
      "required": [
        "amount",
        "unit"
      ],
      "additionalProperties": false,
      "description": "How long a deadline runs."
    },
    "ReminderDefinition": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The reminder's code, once in its clock."
        },
        "when": {
          "type": "string",
          "enum": [
            "before",
            "on",
            "after"
          ],
          "description": "On which side of the due date."
        },
        "amount": {
          "type": "number",
          "description": "How many days from it; 0 with `on`."
        },
        "unit": {
          "type": "string",
          "enum": [
            "calendar_days",
            "working_days"
          ],
          "description": "Which days are counted."
        },
        "to": {
          "type": "string",
          "enum": [
            "owner",
            "deputy",
            "head"
          ],
          "description": "`owner`: whoever owes the act; `deputy`: whoever stands in for them, they themselves when nobody does; `head`: their head of unit."
        }
      },
      "required": [
        "code",
        "when",
        "amount",
        "unit",
        "to"
      ],
      "additionalProperties": false,
      "description": "One step of a ladder: a reminder before, on or after a due date, to who owes the act or further up."
    },
    "ConflictDefinition": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The conflict's code, once in the definition."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What it says, as a refusal quotes it."
        },
        "sides": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/ConflictSide"
          },
          "description": "The sides: a person who did an act of one does none of another."
        }
      },
      "required": [
        "code",
        "label",
        "sides"
      ],
      "additionalProperties": false,
      "description": "Acts that one natural person must not do on both sides of, on one case. Visas that were invalidated still count."
    },
    "ConflictSide": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The side's code, once in its conflict."
        },
        "acts": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "Acts: `visa:<code>`, `<stage>.<transition>`, or `<stage>.edit`."
        }
      },
      "required": [
        "code",
        "acts"
      ],
      "additionalProperties": false,
      "description": "One side of a conflict."
    },
    "StageDefinition": {
      "type": "object",
      "discriminator": {
        "propertyName": "kind"
      },
      "required": [
        "kind"
      ],
      "oneOf": [
        {
          "$ref": "#/definitions/WorkStage"
        },
        {
          "$ref": "#/definitions/WaitingStage"
        },
        {
          "$ref": "#/definitions/ApprovalStage"
        },
        {
          "$ref": "#/definitions/FinalStage"
        }
      ],
      "description": "Where a case can stand."
    },
    "WorkStage": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The stage's code, once in the definition."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What staff call it."
        },
        "outside": {
          "$ref": "#/definitions/OutsideStage",
          "description": "What outsiders are shown instead; several stages may share one outside stage."
        },
        "clocks": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/StageClock"
          },
          "description": "What the clocks do here."
        },
        "transitions": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/TransitionDefinition"
          },
          "description": "What can happen here."
        },
        "editableBy": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/Who"
          },
          "description": "Who may still edit the content; nobody when left out."
        },
        "kind": {
          "type": "string",
          "const": "work"
        },
        "owner": {
          "$ref": "#/definitions/Who",
          "description": "Who is asked to act."
        },
        "rests": {
          "type": "boolean",
          "description": "The case may stay for years and nobody is asked for anything: the owner acts when there is a reason to."
        }
      },
      "required": [
        "code",
        "kind",
        "label",
        "owner",
        "transitions"
      ],
      "additionalProperties": false,
      "description": "Somebody of ours has work to do."
    },
    "OutsideStage": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "Its code; stages that share it are one stage to outsiders."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What outsiders call it; the same wherever the code is the same."
        }
      },
      "required": [
        "code",
        "label"
      ],
      "additionalProperties": false,
      "description": "A stage as outsiders are shown it."
    },
    "StageClock": {
      "type": "object",
      "properties": {
        "clock": {
          "type": "string",
          "description": "The clock, by its code."
        },
        "does": {
          "type": "string",
          "enum": [
            "run",
            "pause",
            "hand_back"
          ],
          "description": "`run`: starts, or goes on; `pause`: stands, the rest is kept; `hand_back`: ends, and starts in full when next run."
        }
      },
      "required": [
        "clock",
        "does"
      ],
      "additionalProperties": false,
      "description": "What a clock does while the case stands in a stage; a clock that a stage does not name is met and stops."
    },
    "TransitionDefinition": {
      "type": "object",
      "discriminator": {
        "propertyName": "kind"
      },
      "required": [
        "kind"
      ],
      "oneOf": [
        {
          "$ref": "#/definitions/MoveDefinition"
        },
        {
          "$ref": "#/definitions/VisaActDefinition"
        },
        {
          "$ref": "#/definitions/TakeBackDefinition"
        }
      ],
      "description": "One thing that can happen to a case in a stage."
    },
    "MoveDefinition": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The transition's code, once in its stage."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "The button: \"Give the visa\"."
        },
        "done": {
          "$ref": "#/definitions/Label",
          "description": "How the trail tells it, in the past: \"{actor} confirmed the receipt\" is written with \"confirmed the receipt\"."
        },
        "tone": {
          "type": "string",
          "enum": [
            "positive",
            "negative",
            "neutral"
          ],
          "description": "How the button looks: what carries the case on, what ends or sends it back, or neither."
        },
        "guards": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/GuardRef"
          },
          "description": "What must hold; each one says why when it does not."
        },
        "inputs": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/InputDefinition"
          },
          "description": "What the person hands in."
        },
        "effects": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/EffectRef"
          },
          "description": "What it does beside moving the case, in this order."
        },
        "invalidates": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "Visas that this act makes void, of any stage; the case's own visas of the present visit stay otherwise."
        },
        "kind": {
          "type": "string",
          "const": "move"
        },
        "by": {
          "anyOf": [
            {
              "type": "array",
              "items": {
                "$ref": "#/definitions/Who"
              }
            },
            {
              "type": "string",
              "const": "system"
            },
            {
              "type": "string",
              "const": "clock"
            }
          ],
          "description": "Who may take it."
        },
        "to": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/Route"
          },
          "description": "Where it leads."
        },
        "moneyBecomes": {
          "$ref": "#/definitions/MoneyState",
          "description": "Of a move by `system`: how the money stands once the other case has signalled, because that case has moved it. The verifier follows the money through both."
        }
      },
      "required": [
        "by",
        "code",
        "done",
        "kind",
        "label",
        "to"
      ],
      "additionalProperties": false,
      "description": "A move from stage to stage by a person, by another case's signal (`system`) or by a clock that ran out (`clock`)."
    },
    "GuardRef": {
      "type": "object",
      "properties": {
        "guard": {
          "type": "string",
          "description": "The guard's registered name."
        },
        "params": {
          "$ref": "#/definitions/Params",
          "description": "Its parameters."
        }
      },
      "required": [
        "guard"
      ],
      "additionalProperties": false,
      "description": "A registered guard: it lets an act pass, or says why not."
    },
    "Params": {
      "type": "object",
      "additionalProperties": {
        "anyOf": [
          {
            "$ref": "#/definitions/Scalar"
          },
          {
            "type": "array",
            "items": {
              "$ref": "#/definitions/Scalar"
            }
          }
        ]
      },
      "description": "Parameters of a guard or an effect, by name."
    },
    "Scalar": {
      "type": [
        "string",
        "number",
        "boolean",
        "null"
      ],
      "description": "A single value: text, a number, yes or no, or nothing."
    },
    "InputDefinition": {
      "type": "object",
      "discriminator": {
        "propertyName": "kind"
      },
      "required": [
        "kind"
      ],
      "oneOf": [
        {
          "$ref": "#/definitions/ReasonInput"
        },
        {
          "$ref": "#/definitions/DocumentInput"
        },
        {
          "$ref": "#/definitions/ChecklistInput"
        },
        {
          "$ref": "#/definitions/ChoiceInput"
        },
        {
          "$ref": "#/definitions/TextInput"
        },
        {
          "$ref": "#/definitions/DateInput"
        }
      ],
      "description": "What a person must hand in with an act. A document must already lie on the case, of the kind named."
    },
    "ReasonInput": {
      "type": "object",
      "properties": {
        "kind": {
          "type": "string",
          "const": "reason"
        },
        "code": {
          "type": "string",
          "const": "reason"
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What the field is called."
        }
      },
      "required": [
        "kind",
        "code",
        "label"
      ],
      "additionalProperties": false,
      "description": "Reasons in free text, told in the trail."
    },
    "DocumentInput": {
      "type": "object",
      "properties": {
        "kind": {
          "type": "string",
          "const": "document"
        },
        "code": {
          "type": "string",
          "description": "The input's code, once in its transition."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What the document is called."
        },
        "documentKind": {
          "type": "string",
          "description": "The kind of document, by its code."
        }
      },
      "required": [
        "kind",
        "code",
        "label",
        "documentKind"
      ],
      "additionalProperties": false,
      "description": "A document of a kind, which must lie on the case before the act."
    },
    "ChecklistInput": {
      "type": "object",
      "properties": {
        "kind": {
          "type": "string",
          "const": "checklist"
        },
        "code": {
          "type": "string",
          "description": "The input's code, once in its transition."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What the list is called."
        },
        "items": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/ChecklistItem"
          },
          "description": "The boxes, in order."
        }
      },
      "required": [
        "kind",
        "code",
        "label",
        "items"
      ],
      "additionalProperties": false,
      "description": "Boxes that must all be ticked."
    },
    "ChecklistItem": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "Its code, once in its list."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What it says."
        }
      },
      "required": [
        "code",
        "label"
      ],
      "additionalProperties": false,
      "description": "One box of a checklist, or one option of a choice."
    },
    "ChoiceInput": {
      "type": "object",
      "properties": {
        "kind": {
          "type": "string",
          "const": "choice"
        },
        "code": {
          "type": "string",
          "description": "The input's code, once in its transition."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What is chosen."
        },
        "options": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/ChecklistItem"
          },
          "description": "The options, in order."
        }
      },
      "required": [
        "kind",
        "code",
        "label",
        "options"
      ],
      "additionalProperties": false,
      "description": "One of several options."
    },
    "TextInput": {
      "type": "object",
      "properties": {
        "kind": {
          "type": "string",
          "const": "text"
        },
        "code": {
          "type": "string",
          "description": "The input's code, once in its transition."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What the field is called."
        },
        "optional": {
          "type": "boolean",
          "description": "Whether it may be left empty."
        },
        "maxLength": {
          "type": "number",
          "description": "How many characters it takes at most; left out: 10,000."
        }
      },
      "required": [
        "kind",
        "code",
        "label"
      ],
      "additionalProperties": false,
      "description": "Free text beside the reasons."
    },
    "DateInput": {
      "type": "object",
      "properties": {
        "kind": {
          "type": "string",
          "const": "date"
        },
        "code": {
          "type": "string",
          "description": "The input's code, once in its transition."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What the field is called."
        }
      },
      "required": [
        "kind",
        "code",
        "label"
      ],
      "additionalProperties": false,
      "description": "A day of the calendar."
    },
    "EffectRef": {
      "type": "object",
      "properties": {
        "effect": {
          "type": "string",
          "description": "The effect's registered name."
        },
        "params": {
          "$ref": "#/definitions/Params",
          "description": "Its parameters."
        }
      },
      "required": [
        "effect"
      ],
      "additionalProperties": false,
      "description": "A registered effect: what an act does beside moving the case."
    },
    "Who": {
      "type": "object",
      "properties": {
        "role": {
          "type": "string",
          "description": "The role that must be held, by its code."
        },
        "scope": {
          "type": "string",
          "enum": [
            "facility",
            "organisation",
            "country"
          ],
          "description": "`facility`: wherever they sit; `organisation`: in the case's lead organisation; `country`: in one of the case's partner countries (for a visa given once per country: in that country)."
        },
        "named": {
          "type": "string",
          "description": "A fact that lists the natural persons (ids) who alone may act, such as a committee's members."
        }
      },
      "required": [
        "role",
        "scope"
      ],
      "additionalProperties": false,
      "description": "Who may act: holders of a role, within a scope."
    },
    "Route": {
      "type": "object",
      "properties": {
        "to": {
          "type": "string",
          "description": "The stage it goes to, by its code."
        },
        "when": {
          "$ref": "#/definitions/Condition",
          "description": "The condition under which it goes there; left out on the last route."
        }
      },
      "required": [
        "to"
      ],
      "additionalProperties": false,
      "description": "Where a case goes: the first route whose condition holds; the last one has none."
    },
    "Condition": {
      "anyOf": [
        {
          "type": "object",
          "properties": {
            "fact": {
              "type": "string",
              "description": "The fact that is looked at, by its registered name."
            },
            "is": {
              "type": "string",
              "enum": [
                "equal",
                "different",
                "at_least",
                "above",
                "below",
                "includes"
              ],
              "description": "How it is compared. `at_least`, `above` and `below` need numbers, `includes` a list."
            },
            "value": {
              "anyOf": [
                {
                  "$ref": "#/definitions/Scalar"
                },
                {
                  "type": "object",
                  "properties": {
                    "fact": {
                      "type": "string"
                    }
                  },
                  "required": [
                    "fact"
                  ],
                  "additionalProperties": false
                }
              ],
              "description": "What it is compared with: a value, or another fact. Amounts are cents."
            }
          },
          "required": [
            "fact",
            "is",
            "value"
          ],
          "additionalProperties": false
        },
        {
          "type": "object",
          "properties": {
            "visa": {
              "type": "string",
              "description": "The visa that is looked at, of any stage, by its code."
            },
            "is": {
              "$ref": "#/definitions/VisaOutcome",
              "description": "How it was answered when it was last asked for. A `no` in any country is a no."
            }
          },
          "required": [
            "visa",
            "is"
          ],
          "additionalProperties": false
        },
        {
          "type": "object",
          "properties": {
            "all": {
              "type": "array",
              "items": {
                "$ref": "#/definitions/Condition"
              },
              "description": "All of these hold."
            }
          },
          "required": [
            "all"
          ],
          "additionalProperties": false
        },
        {
          "type": "object",
          "properties": {
            "any": {
              "type": "array",
              "items": {
                "$ref": "#/definitions/Condition"
              },
              "description": "At least one of these holds."
            }
          },
          "required": [
            "any"
          ],
          "additionalProperties": false
        },
        {
          "type": "object",
          "properties": {
            "not": {
              "$ref": "#/definitions/Condition",
              "description": "This does not hold."
            }
          },
          "required": [
            "not"
          ],
          "additionalProperties": false
        }
      ],
      "description": "Something that holds or does not: of a fact, of how a visa was answered, or made of other conditions."
    },
    "VisaOutcome": {
      "type": "string",
      "enum": [
        "yes",
        "no"
      ],
      "description": "How a visa came out."
    },
    "MoneyState": {
      "type": "string",
      "enum": [
        "none",
        "reserved",
        "committed",
        "contracted"
      ],
      "description": "How the money of a case stands: nothing set aside, reserved, under budgetary or under legal commitment."
    },
    "VisaActDefinition": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The transition's code, once in its stage."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "The button: \"Give the visa\"."
        },
        "done": {
          "$ref": "#/definitions/Label",
          "description": "How the trail tells it, in the past: \"{actor} confirmed the receipt\" is written with \"confirmed the receipt\"."
        },
        "tone": {
          "type": "string",
          "enum": [
            "positive",
            "negative",
            "neutral"
          ],
          "description": "How the button looks: what carries the case on, what ends or sends it back, or neither."
        },
        "guards": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/GuardRef"
          },
          "description": "What must hold; each one says why when it does not."
        },
        "inputs": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/InputDefinition"
          },
          "description": "What the person hands in."
        },
        "effects": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/EffectRef"
          },
          "description": "What it does beside moving the case, in this order."
        },
        "invalidates": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "Visas that this act makes void, of any stage; the case's own visas of the present visit stay otherwise."
        },
        "kind": {
          "type": "string",
          "const": "visa"
        },
        "visas": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "The visas of the stage that it can answer."
        },
        "answer": {
          "$ref": "#/definitions/VisaAnswer",
          "description": "The answer it gives."
        },
        "by": {
          "type": "string",
          "const": "clock",
          "description": "`clock`: silence gives the answer for every visa named that is still open."
        },
        "consensusOf": {
          "type": "string",
          "description": "Of a panel's visa: its chair alone records that nobody objected, and the answer counts as that of every person whom this fact lists and who has not answered yet."
        },
        "to": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/Route"
          },
          "description": "Where the answer leads at once; left out when the stage waits for the other visas."
        }
      },
      "required": [
        "answer",
        "code",
        "done",
        "kind",
        "label",
        "visas"
      ],
      "additionalProperties": false,
      "description": "Answers a visa of the stage. Without `to` the answer is recorded and the stage's `settled` says where the case goes once every needed visa is answered; with `to` the answer moves the case at once."
    },
    "VisaAnswer": {
      "type": "string",
      "enum": [
        "yes",
        "no",
        "abstain"
      ],
      "description": "`abstain` counts for a panel's quorum, not for its majority."
    },
    "TakeBackDefinition": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The transition's code, once in its stage."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "The button: \"Give the visa\"."
        },
        "done": {
          "$ref": "#/definitions/Label",
          "description": "How the trail tells it, in the past: \"{actor} confirmed the receipt\" is written with \"confirmed the receipt\"."
        },
        "tone": {
          "type": "string",
          "enum": [
            "positive",
            "negative",
            "neutral"
          ],
          "description": "How the button looks: what carries the case on, what ends or sends it back, or neither."
        },
        "guards": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/GuardRef"
          },
          "description": "What must hold; each one says why when it does not."
        },
        "inputs": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/InputDefinition"
          },
          "description": "What the person hands in."
        },
        "effects": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/EffectRef"
          },
          "description": "What it does beside moving the case, in this order."
        },
        "invalidates": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "Visas that this act makes void, of any stage; the case's own visas of the present visit stay otherwise."
        },
        "kind": {
          "type": "string",
          "const": "take_back"
        },
        "visas": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "The visas that their giver can take back."
        },
        "to": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/Route"
          },
          "description": "Where the case goes back to; left out in the stage that asks for the visa."
        }
      },
      "required": [
        "code",
        "done",
        "kind",
        "label",
        "visas"
      ],
      "additionalProperties": false,
      "description": "Whoever gave one of the visas takes it back, until the next act on the case. Without `to` the case stays where it stands, and the visa is asked for again; with `to` it goes back, from the stage that the visa led to."
    },
    "WaitingStage": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The stage's code, once in the definition."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What staff call it."
        },
        "outside": {
          "$ref": "#/definitions/OutsideStage",
          "description": "What outsiders are shown instead; several stages may share one outside stage."
        },
        "clocks": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/StageClock"
          },
          "description": "What the clocks do here."
        },
        "transitions": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/TransitionDefinition"
          },
          "description": "What can happen here."
        },
        "editableBy": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/Who"
          },
          "description": "Who may still edit the content; nobody when left out."
        },
        "kind": {
          "type": "string",
          "const": "waiting"
        },
        "owner": {
          "$ref": "#/definitions/Who",
          "description": "Who is waited for."
        },
        "rests": {
          "type": "boolean",
          "description": "The case may stay for years and nobody is asked for anything: the owner acts when there is a reason to."
        }
      },
      "required": [
        "code",
        "kind",
        "label",
        "transitions"
      ],
      "additionalProperties": false,
      "description": "An outsider, or another case, has to act: it needs an owner and a deadline."
    },
    "ApprovalStage": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The stage's code, once in the definition."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What staff call it."
        },
        "outside": {
          "$ref": "#/definitions/OutsideStage",
          "description": "What outsiders are shown instead; several stages may share one outside stage."
        },
        "clocks": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/StageClock"
          },
          "description": "What the clocks do here."
        },
        "transitions": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/TransitionDefinition"
          },
          "description": "What can happen here."
        },
        "editableBy": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/Who"
          },
          "description": "Who may still edit the content; nobody when left out."
        },
        "kind": {
          "type": "string",
          "const": "approval"
        },
        "visas": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/VisaDefinition"
          },
          "description": "The visas, in the order in which people read them."
        },
        "settled": {
          "type": "object",
          "properties": {
            "to": {
              "type": "array",
              "items": {
                "$ref": "#/definitions/Route"
              },
              "description": "Where the case goes."
            },
            "guards": {
              "type": "array",
              "items": {
                "$ref": "#/definitions/GuardRef"
              },
              "description": "What must hold for the last answer to be taken."
            },
            "effects": {
              "type": "array",
              "items": {
                "$ref": "#/definitions/EffectRef"
              },
              "description": "What happens with the last answer."
            }
          },
          "required": [
            "to"
          ],
          "additionalProperties": false,
          "description": "What happens once every needed visa is answered."
        }
      },
      "required": [
        "code",
        "kind",
        "label",
        "settled",
        "transitions",
        "visas"
      ],
      "additionalProperties": false,
      "description": "Visas are asked for."
    },
    "VisaDefinition": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The visa's code, once in the whole definition: conditions and conflicts name it alone."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What it is called."
        },
        "by": {
          "$ref": "#/definitions/Who",
          "description": "Who gives it."
        },
        "needed": {
          "$ref": "#/definitions/VisaNeeded",
          "description": "How many answers it takes."
        },
        "after": {
          "type": "array",
          "items": {
            "type": "string"
          },
          "description": "Visas of the same stage that must have been answered yes before; none: in parallel."
        },
        "each": {
          "type": "string",
          "description": "A fact that lists countries: the visa is then given once per country (`endorsement:MD`)."
        },
        "when": {
          "$ref": "#/definitions/Condition",
          "description": "The visa is only needed while this holds."
        },
        "vouchesFor": {
          "type": "object",
          "properties": {
            "facts": {
              "type": "array",
              "items": {
                "type": "string"
              },
              "description": "The facts, by their registered names."
            },
            "onChange": {
              "type": "string",
              "enum": [
                "refuse",
                "invalidate"
              ],
              "description": "What a change of one of them does while the visa counts: it is refused, or makes the visa void."
            }
          },
          "required": [
            "facts",
            "onChange"
          ],
          "additionalProperties": false,
          "description": "What the visa was given for: facts that must not slip away under it."
        }
      },
      "required": [
        "code",
        "label",
        "by",
        "needed"
      ],
      "additionalProperties": false,
      "description": "One approval inside an approval stage."
    },
    "VisaNeeded": {
      "type": "object",
      "discriminator": {
        "propertyName": "rule"
      },
      "required": [
        "rule"
      ],
      "oneOf": [
        {
          "$ref": "#/definitions/OneAnswer"
        },
        {
          "$ref": "#/definitions/CountedAnswers"
        },
        {
          "$ref": "#/definitions/PanelVote"
        }
      ],
      "description": "How many answers a visa takes."
    },
    "OneAnswer": {
      "type": "object",
      "properties": {
        "rule": {
          "type": "string",
          "const": "one"
        }
      },
      "required": [
        "rule"
      ],
      "additionalProperties": false,
      "description": "One person's answer."
    },
    "CountedAnswers": {
      "type": "object",
      "properties": {
        "rule": {
          "type": "string",
          "const": "count"
        },
        "count": {
          "type": "number",
          "description": "How many."
        }
      },
      "required": [
        "rule",
        "count"
      ],
      "additionalProperties": false,
      "description": "So many yes by different people; a single no is a no."
    },
    "PanelVote": {
      "type": "object",
      "properties": {
        "rule": {
          "type": "string",
          "const": "panel"
        },
        "quorum": {
          "type": "number",
          "description": "How many must have voted, the chair and abstentions included."
        },
        "chair": {
          "$ref": "#/definitions/Who",
          "description": "Who chairs."
        }
      },
      "required": [
        "rule",
        "quorum",
        "chair"
      ],
      "additionalProperties": false,
      "description": "A committee: the chair votes last, when the quorum is there; a majority of yes or no decides, the chair breaks a tie."
    },
    "FinalStage": {
      "type": "object",
      "properties": {
        "code": {
          "type": "string",
          "description": "The stage's code, once in the definition."
        },
        "label": {
          "$ref": "#/definitions/Label",
          "description": "What staff call it."
        },
        "outside": {
          "$ref": "#/definitions/OutsideStage",
          "description": "What outsiders are shown instead; several stages may share one outside stage."
        },
        "clocks": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/StageClock"
          },
          "description": "What the clocks do here."
        },
        "transitions": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/TransitionDefinition"
          },
          "description": "What can happen here."
        },
        "editableBy": {
          "type": "array",
          "items": {
            "$ref": "#/definitions/Who"
          },
          "description": "Who may still edit the content; nobody when left out."
        },
        "kind": {
          "type": "string",
          "const": "final"
        }
      },
      "required": [
        "code",
        "kind",
        "label",
        "transitions"
      ],
      "additionalProperties": false,
      "description": "The case is at an end."
    }
  }
};
